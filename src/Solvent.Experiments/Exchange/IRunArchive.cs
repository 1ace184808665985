namespace Solvent.Experiments;

/// <summary>A file of runs that can be read.</summary>
internal interface IRunArchive : IDisposable
{
    /// <summary>Checks that everything is there, and is what was written.</summary>
    /// <exception cref="SolventException"><c>archive-invalid</c>, with the entry that is wrong; <c>archive-too-new</c>.</exception>
    void Verify(CancellationToken cancellationToken);

    /// <summary>The artifacts, each with its hash.</summary>
    IEnumerable<(string Hash, Stream Content)> Artifacts();

    /// <summary>The runs.</summary>
    IEnumerable<ArchivedRun> Runs();
}
