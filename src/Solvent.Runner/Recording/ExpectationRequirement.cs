using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Tables;

namespace Solvent.Runner;

/// <summary>Follows what a notebook reads and checks, for a run that must not end well on data that nobody has checked.</summary>
internal sealed class ExpectationRequirement : IDisposable
{
    private readonly Lock _gate = new();
    private readonly RunChecks _checks = new();
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<VersionInput> _reads = [];
    private readonly DatasetRepository _repository = DatasetRepository.Open();

    public ExpectationRequirement()
    {
        DatasetActivity.VersionRead += OnVersionRead;
        TableActivity.Reading += OnTableReading;
        TableActivity.Checked += OnTableChecked;
    }

    /// <summary>Why the run fails; <see langword="null"/> when it does not.</summary>
    public SolventException? Failure()
    {
        string[] files;
        lock (_gate) files = [.. _files.Where(File.Exists)];
        foreach (var file in files)
        {
            foreach (var version in Find(file)) Add(version);
        }

        lock (_gate) return _checks.Failure([.. _reads.OrderBy(read => read.Reference, StringComparer.Ordinal)], _repository);
    }

    public void Dispose()
    {
        DatasetActivity.VersionRead -= OnVersionRead;
        TableActivity.Reading -= OnTableReading;
        TableActivity.Checked -= OnTableChecked;
    }

    private void OnVersionRead(object? sender, VersionReadEventArgs read)
    {
        if (read.Root == _repository.Root) Add(read.Version);
    }

    private void OnTableReading(object? sender, TableReadingEventArgs reading)
    {
        lock (_gate) _files.Add(reading.Path);
    }

    private void OnTableChecked(object? sender, TableCheckedEventArgs check) => _checks.Add(check);

    // Versions with the same bytes are one: the newest.
    private IEnumerable<DatasetVersion> Find(string file) => _repository.FindContentAsync(file).GetAwaiter().GetResult().TakeLast(1);

    private void Add(DatasetVersion version)
    {
        lock (_gate)
        {
            if (!_reads.Any(read => read.Hash == version.Hash)) _reads.Add(version.AsInput());
        }
    }
}
