namespace Solvent.Tables;

/// <summary>What happens to files with tables in this process: a run listens here.</summary>
public static class TableActivity
{
    /// <summary>A file is about to be read as a table, by code or by SQL. A listener that throws stops the read.</summary>
    public static event EventHandler<TableReadingEventArgs>? Reading;

    /// <summary>A table was checked against expectations.</summary>
    public static event EventHandler<TableCheckedEventArgs>? Checked;

    /// <summary>Tells that a table was checked.</summary>
    public static void RaiseChecked(TableCheckedEventArgs check) => Checked?.Invoke(null, check);

    internal static bool IsHeard => Reading is not null;

    internal static void RaiseReading(string path, CancellationToken cancellationToken)
    {
        if (IsHeard && File.Exists(path)) Reading?.Invoke(null, new TableReadingEventArgs(Path.GetFullPath(path), cancellationToken));
    }
}
