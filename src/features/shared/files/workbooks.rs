//! Reading and writing workbooks, which a release build puts into a WebAssembly file of its own.

use crate::model::workbook::write::DoesNotFit;
use crate::model::workbook::{Workbook, WorkbookError};
use crate::platform::split::NotLoaded;

/// Reads a workbook, after loading what reads it, once.
///
/// # Errors
/// Where that does not come. The next call tries again.
#[cfg(feature = "split")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what fails is in the code that the attribute puts before this"
)]
#[wasm_split_helpers::wasm_split(workbooks, fallible)]
pub fn read(bytes: Vec<u8>) -> Result<Result<Workbook, WorkbookError>, NotLoaded> {
    Ok(crate::model::workbook::read::read(&bytes))
}

/// Writes a workbook, after loading what writes it, once.
///
/// # Errors
/// Where that does not come. The next call tries again.
#[cfg(feature = "split")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what fails is in the code that the attribute puts before this"
)]
#[wasm_split_helpers::wasm_split(workbooks, fallible)]
pub fn write(workbook: Workbook) -> Result<Result<Vec<u8>, DoesNotFit>, NotLoaded> {
    Ok(crate::model::workbook::write::write(&workbook))
}

/// Reads a workbook; a future all the same, as in a build that is split.
#[cfg(not(feature = "split"))]
pub fn read(
    bytes: Vec<u8>,
) -> impl Future<Output = Result<Result<Workbook, WorkbookError>, NotLoaded>> {
    std::future::ready(Ok(crate::model::workbook::read::read(&bytes)))
}

/// Writes a workbook; a future all the same.
#[cfg(not(feature = "split"))]
pub fn write(
    workbook: Workbook,
) -> impl Future<Output = Result<Result<Vec<u8>, DoesNotFit>, NotLoaded>> {
    std::future::ready(Ok(crate::model::workbook::write::write(&workbook)))
}
