using System.Globalization;
using Solvent.Datasets;
using Solvent.Tables;

namespace Solvent.Experiments;

/// <summary>The tables that were checked against expectations, by a run or by a notebook. What an expectation is, is not known here.</summary>
public sealed class RunChecks
{
    /// <summary>The tag that says how they came out: <c>passed</c>, <c>warned</c> or <c>failed</c>.</summary>
    public const string OutcomeTag = "solvent.expectations";

    /// <summary>The tag that names the tables.</summary>
    public const string TablesTag = "solvent.expectations.tables";

    /// <summary>The tag that counts the expectations that failed and must not.</summary>
    public const string ErrorsTag = "solvent.expectations.errors";

    private readonly Lock _gate = new();
    // What was repaired and checked again counts as it came out last.
    private readonly Dictionary<string, TableCheckedEventArgs> _last = new(StringComparer.Ordinal);

    /// <summary>Notes a check.</summary>
    public void Add(TableCheckedEventArgs check)
    {
        if (check.Expectations == 0) return;
        lock (_gate) _last[check.Name] = check;
    }

    /// <summary>What a run records; empty when nothing was checked.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags()
    {
        var checks = All();
        if (checks.Count == 0) return [];
        var errors = checks.Sum(check => check.Errors);
        var outcome = errors > 0 ? "failed" : checks.Any(check => check.Warnings > 0) ? "warned" : "passed";
        return
        [
            KeyValuePair.Create(OutcomeTag, outcome),
            KeyValuePair.Create(TablesTag, string.Join(", ", checks.Select(check => check.Name))),
            KeyValuePair.Create(ErrorsTag, errors.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>Why the data cannot be trusted; <see langword="null"/> when all that was read was checked, and nothing failed that must not.</summary>
    /// <param name="reads">The versions that were read.</param>
    /// <param name="repository">Where they are.</param>
    public SolventException? Failure(IReadOnlyList<VersionInput> reads, DatasetRepository repository)
    {
        var checks = All();
        if (checks.Where(check => check.Errors > 0).ToList() is { Count: > 0 } failed)
        {
            var names = string.Join(", ", failed.Select(check => string.Create(CultureInfo.InvariantCulture, $"'{check.Name}' ({check.Errors} of {check.Expectations})")));
            return new SolventException("expectations-failed", $"Expectations failed on {names}.")
            {
                File = failed[0].Name,
                Hint = "Repair the data, correct the expectation, or write 'warn:' before it.",
            };
        }

        var hashes = checks.SelectMany(check => HashesOf(check, repository)).ToHashSet(StringComparer.Ordinal);
        var open = reads.Where(read => !hashes.Contains(read.Hash) && !checks.Any(check => check.Name == read.Reference)).Select(read => read.Reference).Distinct(StringComparer.Ordinal).ToList();
        return open.Count == 0 ? null : new SolventException("expectations-missing", $"{string.Join(", ", open)} {(open.Count == 1 ? "was" : "were")} read and not checked against any expectation.")
        {
            File = open[0],
            Hint = $"Check it in a cell: #!expect {open[0]}",
        };
    }

    private List<TableCheckedEventArgs> All()
    {
        lock (_gate) return [.. _last.Values.OrderBy(check => check.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> HashesOf(TableCheckedEventArgs check, DatasetRepository repository)
    {
        if (check.Path is null || !File.Exists(check.Path)) return [];
        try
        {
            return repository.FindContentAsync(check.Path).GetAwaiter().GetResult().Select(version => version.Hash);
        }
        catch (SolventException)
        {
            // A file that is gone or changing by now is no version that was checked.
            return [];
        }
    }
}
