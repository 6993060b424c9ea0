//! `cargo xtask pack`: the forms in which the widget is handed out, from the files of the build.

mod build;
mod npm;
mod site;
#[cfg(test)]
mod tests;

use anyhow::{Context, Result, anyhow, bail, ensure};
use build::Build;
use modascope_pack::{Asked, Choices, Form, Parts, Problem, pack};
use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{compressed, project, site as sites};

/// What to pack
#[derive(clap::Args, Default)]
pub struct Options {
    /// The catalogue file; the built-in one without it
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    /// Language, one of the catalogue's; its first without it
    #[arg(long, value_name = "TAG", default_value = "", hide_default_value = true)]
    lang: String,
    /// Folder to write to; packages/ without it
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// What completes a package on a learning platform: opened, viewed-all or compared
    #[arg(long, value_name = "RULE", default_value = "compared")]
    complete_when: String,
    /// What tells packages for learning platforms of one catalogue apart: small letters, digits, - and _; the id of the
    /// catalogue without it
    #[arg(long, value_name = "ID", default_value = "", hide_default_value = true)]
    id: String,
    /// How bright: auto, light or dark
    #[arg(long, default_value = "", hide_default_value = true)]
    theme: String,
    /// A CSS variable without --moda-scope-, as in accent=#0d6657; can be repeated
    #[arg(long = "look", value_name = "NAME=VALUE")]
    looks: Vec<String>,
    /// The view to begin with: cards, table, map or guide
    #[arg(long, default_value = "", hide_default_value = true)]
    view: String,
    /// Ticks and search to begin with, as in the hash of a link
    #[arg(long, default_value = "", hide_default_value = true)]
    filters: String,
    /// Names of parts that are not shown, between spaces
    #[arg(long, default_value = "", hide_default_value = true)]
    hide: String,
    /// How many can be put side by side, from 2 to 4
    #[arg(long, value_name = "NUMBER", default_value = "", hide_default_value = true)]
    compare_max: String,
    /// Where a browser keeps the session: local, session or none
    #[arg(long, default_value = "", hide_default_value = true)]
    storage: String,
    /// The name under which a browser keeps the session
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    storage_key: String,
    /// Fail where dist/ holds no build, rather than build
    #[arg(long)]
    no_build: bool,
}

/// Judges what was chosen, builds where there is no build yet, and writes every form.
pub fn run(options: &Options) -> Result<()> {
    let choices = choose(options)?;
    let build = match Build::find(&project::dist()) {
        Ok(build) => build,
        Err(missing) if options.no_build => {
            bail!("{missing:#}: run `cargo xtask build`, or leave out --no-build")
        }
        Err(_) => {
            sites::build()?;
            Build::find(&project::dist())?
        }
    };
    let out = options.out.clone().unwrap_or_else(|| project::root().join("packages"));
    for (name, bytes) in write(&build, &choices, options.catalogue.is_some(), &out)? {
        println!("{bytes:>9}  {}", out.join(name).display());
    }
    Ok(())
}

/// What was chosen, right for every form.
fn choose(options: &Options) -> Result<Choices> {
    let file = match &options.catalogue {
        Some(file) => file.clone(),
        None => project::root().join("public/catalogue.json"),
    };
    let name = file.display();
    let catalogue = fs::read(&file).with_context(|| format!("{name} cannot be read"))?;
    let mut looks = Vec::new();
    for look in &options.looks {
        let parts = look.split_once('=');
        looks.push(parts.with_context(|| format!("--look {look}: not of the form NAME=VALUE"))?);
    }
    let choices = Choices::read(&Asked {
        catalogue: &catalogue,
        language: &options.lang,
        theme: &options.theme,
        looks,
        view: &options.view,
        filters: &options.filters,
        hide: &options.hide,
        compare_max: &options.compare_max,
        storage: &options.storage,
        storage_key: &options.storage_key,
        complete_when: &options.complete_when,
        id: &options.id,
    });
    let told = |problems: Vec<Problem>| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        anyhow!("{name} cannot be packed as it was asked for\n{}", lines.join("\n"))
    };
    let choices = choices.map_err(told)?;
    choices.completable().map_err(|problem| told(vec![problem]))?;
    Ok(choices)
}

/// Writes every form, and gives the names and sizes of what was written. `own` says whether the catalogue is another than
/// the built-in one.
fn write(build: &Build, choices: &Choices, own: bool, out: &Path) -> Result<Vec<(String, u64)>> {
    let parts = build.parts()?;
    let parts = Parts {
        classic: &parts.classic,
        style: &parts.style,
        scorm: &parts.scorm,
        cmi5: &parts.cmi5,
        workbook: &parts.workbook,
        inventory: &parts.inventory,
        notices: &parts.notices,
    };
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let mut written = vec![("site".to_owned(), site::write(build, choices, own, out)?)];
    for form in Form::ALL {
        let bytes = pack(form, choices, &parts)?;
        let path = out.join(form.file());
        fs::write(&path, &bytes)
            .with_context(|| format!("{} cannot be written", path.display()))?;
        if form == Form::Classic {
            // The one beside the site has the site's catalogue as well.
            fs::write(out.join("site").join(form.file()), &bytes)?;
        }
        written.push((form.file().to_owned(), bytes.len() as u64));
    }
    compressed::make(&out.join("site"))?;
    let tarball = npm::write(build, choices, out)?;
    let size = fs::metadata(out.join(&tarball))?.len();
    ensure!(size > 0, "npm wrote an empty {tarball}");
    written.push((tarball, size));
    Ok(written)
}
