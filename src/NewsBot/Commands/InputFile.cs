namespace NewsBot.Hosting.Commands;

/// <summary>Opens a file that someone named, or says in one line why it cannot be read.</summary>
internal static class InputFile
{
    public static FileStream? Open(string path, out string problem)
    {
        problem = "";
        try
        {
            if (Directory.Exists(path))
                problem = $"{path} is a folder; name a file";
            else if (!File.Exists(path))
                problem = $"{path} does not exist; name a file that does";
            else if (new FileInfo(path).Length == 0)
                problem = $"{path} is empty";
            else
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, useAsync: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"{path} cannot be read: {failure.Message}";
        }

        return null;
    }
}

/// <summary>Creates a file that someone named, or says in one line why it cannot be written.</summary>
internal static class OutputFile
{
    public static StreamWriter? Create(string path, out string problem)
    {
        problem = "";
        try
        {
            if (Directory.Exists(path))
                problem = $"{path} is a folder; name a file to write";
            else if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
                problem = $"{path} cannot be written: there is no folder {folder}";
            else
                return new StreamWriter(path, append: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"{path} cannot be written: {failure.Message}";
        }

        return null;
    }
}
