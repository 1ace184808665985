namespace Solvent.Datasets;

/// <summary>Reads files that another process may rename or remove meanwhile: what was found and is gone when it is read is looked for again.</summary>
internal static class MovingFiles
{
    private const int MostAttempts = 20;

    public static T Read<T>(Func<T> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return read();
            }
            catch (IOException exception) when (exception is DirectoryNotFoundException or FileNotFoundException && attempt < MostAttempts)
            {
                // A renaming takes no longer than a moment.
                Thread.Sleep(attempt);
            }
        }
    }
}
