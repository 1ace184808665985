using Solvent.Datasets;
using Solvent.Tables;

namespace Solvent.Experiments;

/// <summary>Tells a run what this process does with datasets and tables.</summary>
internal sealed class RunListener : IDisposable
{
    private readonly Run _run;
    private readonly string _root;
    private readonly RunReads _reads;

    public RunListener(Run run, string root, RunReads reads)
    {
        (_run, _root, _reads) = (run, root, reads);
        DatasetActivity.VersionRead += OnVersionRead;
        DatasetActivity.VersionWriting += OnVersionWriting;
        DatasetActivity.VersionWritten += OnVersionWritten;
        TableActivity.Reading += OnTableReading;
        TableActivity.Checked += OnTableChecked;
    }

    public void Dispose()
    {
        DatasetActivity.VersionRead -= OnVersionRead;
        DatasetActivity.VersionWriting -= OnVersionWriting;
        DatasetActivity.VersionWritten -= OnVersionWritten;
        TableActivity.Reading -= OnTableReading;
        TableActivity.Checked -= OnTableChecked;
    }

    private void OnVersionRead(object? sender, VersionReadEventArgs read) => Add(read.Version, read.Root, DatasetAccess.Read);

    /// <summary>What is committed while the run is open was made by it, from what it has read. Of several open runs it is the newest one's.</summary>
    private void OnVersionWriting(object? sender, VersionWritingEventArgs writing)
    {
        if (writing.Root != _root || Run.Current != _run) return;
        writing.Run = _run.Id;
        foreach (var read in _run.Reads) writing.AddInput(new VersionInput(read.Reference, read.Hash));
    }

    private void OnVersionWritten(object? sender, VersionWrittenEventArgs written)
    {
        if (!RunReads.IsCommitting) Add(written.Version, written.Root, DatasetAccess.Write);
    }

    // Of several open runs the newest one reads.
    private void OnTableReading(object? sender, TableReadingEventArgs reading)
    {
        if (Run.Current == _run) _reads.Add(reading.Path, reading.CancellationToken);
    }

    private void OnTableChecked(object? sender, TableCheckedEventArgs check)
    {
        if (Run.Current == _run) _run.AddCheck(check);
    }

    // A version of another store would be recorded under a name that means nothing, or something else, in this one.
    private void Add(DatasetVersion version, string root, DatasetAccess access)
    {
        if (root == _root) _run.Add(version, access);
    }
}
