//! How many shared strings a workbook says that it has. calamine makes room for as many before it reads any, and where there
//! is not that much memory the page would end.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::model::workbook::{MAX_CELLS, WorkbookError};

/// What the name of the file in the archive ends with, whatever the case.
const FILE: &str = "sharedstrings.xml";

/// Whether a workbook says that it has at most [`MAX_CELLS`] shared strings.
///
/// # Errors
/// [`WorkbookError::TooLarge`]; [`WorkbookError::Broken`] where the archive is.
pub fn check_shared_strings(bytes: &[u8]) -> Result<(), WorkbookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Broken)?;
    for place in 0..archive.len() {
        let file = archive.by_index(place).map_err(|_| WorkbookError::Broken)?;
        let is_it = |name: &str| name.to_ascii_lowercase().ends_with(FILE);
        if file.name().is_ok_and(|name| is_it(&name)) {
            check_count(file)?;
        }
    }
    Ok(())
}

fn check_count(file: impl Read) -> Result<(), WorkbookError> {
    let mut reader = Reader::from_reader(BufReader::new(file));
    // As calamine reads it.
    let config = reader.config_mut();
    config.check_end_names = false;
    config.expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) if element.local_name().as_ref() == "sst" => {
                // Whichever attribute it is in: no other number there is as large.
                let is_digit = |character: char| character.is_ascii_digit();
                let attributes = element.attributes_raw();
                let mut numbers = attributes
                    .split(|character| !is_digit(character))
                    .filter(|number| !number.is_empty());
                let is_small =
                    |number: &str| number.parse().is_ok_and(|count: usize| count <= MAX_CELLS);
                return if numbers.all(is_small) {
                    Ok(())
                } else {
                    Err(WorkbookError::TooLarge)
                };
            }
            // What is wrong with it is found where it is read.
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}
