namespace Solvent.Experiments;

/// <summary>Writes runs to a file.</summary>
internal interface IRunArchiveWriter : IDisposable
{
    /// <summary>Adds a run.</summary>
    void Add(ArchivedRun run);

    /// <summary>Adds the bytes of an artifact.</summary>
    void Add(string hash, Stream content);

    /// <summary>Writes what comes last.</summary>
    void Complete();
}
