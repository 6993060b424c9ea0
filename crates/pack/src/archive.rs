//! Zip archives that are the same bytes each time.

use crate::Problem;
use std::io::{Cursor, Write};
use zip::{
    CompressionMethod, DateTime, System, ZipWriter, result::ZipError, write::SimpleFileOptions,
};

/// An archive of files at its root, by name.
///
/// # Errors
///
/// [`Problem::Unwritten`] where the archive cannot be written, as where two files have one name.
pub(crate) fn archive(mut files: Vec<(&str, Vec<u8>)>) -> Result<Vec<u8>, Problem> {
    files.sort_by_key(|(name, _)| *name);
    // No time of day, no rights and no system of the machine that it was made on.
    let options = SimpleFileOptions::DEFAULT
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .system(System::Unix);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name, options).map_err(unwritten)?;
        writer.write_all(&bytes).map_err(|error| unwritten(error.into()))?;
    }
    writer.finish().map(Cursor::into_inner).map_err(unwritten)
}

fn unwritten(error: ZipError) -> Problem {
    Problem::Unwritten(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use zip::ZipArchive;

    #[test]
    fn what_was_put_in_comes_out_in_the_order_of_names_and_without_a_date() {
        let long = "word ".repeat(1000).into_bytes();
        let bytes = archive(vec![("b.txt", b"B".to_vec()), ("a.txt", long.clone())]).unwrap();
        assert!(bytes.len() < 500, "it is compressed");
        let mut read = ZipArchive::new(Cursor::new(&bytes)).unwrap();
        assert_eq!(read.file_names().map(Result::unwrap).collect::<Vec<_>>(), ["a.txt", "b.txt"]);
        let mut file = read.by_name("a.txt").unwrap();
        assert_eq!(file.last_modified().unwrap().to_string(), "1980-01-01 00:00:00");
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        assert_eq!(content, long);
    }

    #[test]
    fn a_name_twice_is_an_error() {
        let problem = archive(vec![("a", Vec::new()), ("a", Vec::new())]).unwrap_err().to_string();
        assert!(problem.starts_with("the file could not be put together: "), "{problem}");
    }
}
