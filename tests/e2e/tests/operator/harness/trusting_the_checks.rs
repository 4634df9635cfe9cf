//! The checks that pass where there is nothing to find: each finds what it is for.

use e2e::{NARROW, Page, Scheme, TOKEN, scenario};

async fn do_wrong(page: &Page, script: &str) {
    page.run::<()>(script, vec![TOKEN.into()]).await;
}

#[tokio::test]
#[should_panic(expected = "image-alt at img")]
async fn axe_finds_an_image_without_words() {
    scenario(async |page| {
        do_wrong(page, "document.querySelector('main').append(new Image())").await;
        page.assert_accessible().await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "2000 px wide on a screen of 320 px")]
async fn a_page_that_is_too_wide_is_found() {
    scenario(async |page| {
        page.show_on(NARROW, Scheme::Light).await;
        do_wrong(page, "document.body.style.width = '2000px'").await;
        page.assert_fits().await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "in the console")]
async fn a_line_that_the_page_logs_is_found() {
    scenario(async |page| do_wrong(page, "console.info('here I am')").await).await;
}

#[tokio::test]
#[should_panic(expected = "in the console")]
async fn an_error_that_nobody_catches_is_found() {
    scenario(async |page| {
        // From a script of the page: what a driver's script throws, Firefox reports to nobody.
        page.before_the_page("addEventListener('fault', () => { throw new Error('a fault') })")
            .await;
        page.open().await;
        do_wrong(page, "dispatchEvent(new Event('fault'))").await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "the secret is in the local storage")]
async fn a_token_in_the_storage_is_found() {
    scenario(async |page| {
        do_wrong(page, "localStorage.last = arguments[0]").await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "the secret is in the source")]
async fn a_token_in_an_attribute_is_found() {
    scenario(async |page| {
        do_wrong(
            page,
            "document.querySelector('input').setAttribute('value', arguments[0])",
        )
        .await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "the secret was sent to")]
async fn a_token_that_is_sent_elsewhere_is_found() {
    scenario(async |page| {
        const SCRIPT: &str = "
            return fetch('/elsewhere', { headers: { 'X-Auth-Token': arguments[0] } }).then(() => null);";
        do_wrong(page, SCRIPT).await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}
