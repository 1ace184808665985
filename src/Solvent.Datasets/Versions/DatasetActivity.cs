namespace Solvent.Datasets;

/// <summary>What happens to datasets in this process, whichever <see cref="DatasetRepository"/> it happens through: a run listens here.</summary>
public static class DatasetActivity
{
    /// <summary>The bytes of a version were handed out: materialised or checked out. Comparing and verifying do not count.</summary>
    public static event EventHandler<VersionReadEventArgs>? VersionRead;

    /// <summary>A commit ended in a version, new or unchanged.</summary>
    public static event EventHandler<VersionWrittenEventArgs>? VersionWritten;

    /// <summary>A commit starts; what listens tells where the data comes from, which the version then records.</summary>
    public static event EventHandler<VersionWritingEventArgs>? VersionWriting;

    internal static void RaiseWriting(VersionWritingEventArgs writing) => VersionWriting?.Invoke(null, writing);

    internal static void RaiseRead(VersionReadEventArgs read) => VersionRead?.Invoke(null, read);

    internal static void RaiseWritten(VersionWrittenEventArgs written) => VersionWritten?.Invoke(null, written);
}
