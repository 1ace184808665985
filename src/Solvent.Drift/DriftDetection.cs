using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Tells whether current data still comes from the distribution of the reference.</summary>
public static class DriftDetection
{
    private const int MostThreads = 4;

    /// <summary>
    /// Compares every column that at least one side has. A column drifts when its adjusted p-value is at most
    /// <see cref="DriftOptions.Alpha"/> and its change reaches the threshold; so does a change in its share of missing values.
    /// A column that is missing from the current data, or that changed its kind, is an <see cref="DriftVerdict.Error"/>; one that only the current data has is
    /// <see cref="DriftVerdict.NotEnoughData"/>.
    /// </summary>
    /// <exception cref="SolventException"><c>column-not-found</c> for a column in the options that neither side has; <c>option-invalid</c>.</exception>
    public static DriftReport Compare(
        Table reference, Table current, DriftOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new DriftOptions();
        TableSide before = TableSide.Of(reference), after = TableSide.Of(current);
        var report = Compare(before, after, options, cancellationToken);
        return options.Multivariate
            ? report.With(MultivariateComparison.Compare(reference, current, Names(before, after, options), options))
            : report;
    }

    /// <summary>As <see cref="Compare(Table, Table, DriftOptions, CancellationToken)"/>, with a profile in place of the reference, which is not read.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c> for a column in the options that neither side has; <c>option-invalid</c>.</exception>
    public static DriftReport Compare(
        ReferenceProfile reference, Table current, DriftOptions? options = null, CancellationToken cancellationToken = default)
        => CompareColumns(TableSide.Of(reference), TableSide.Of(current), options, cancellationToken) with { ReferenceIsProfile = true };

    /// <summary>As <see cref="Compare(Table, Table, DriftOptions, CancellationToken)"/>, with profiles of both sides.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c> for a column in the options that neither side has; <c>option-invalid</c>.</exception>
    public static DriftReport Compare(
        ReferenceProfile reference, ReferenceProfile current, DriftOptions? options = null, CancellationToken cancellationToken = default)
        => CompareColumns(TableSide.Of(reference), TableSide.Of(current), options, cancellationToken) with { ReferenceIsProfile = true };

    /// <summary>As <see cref="Compare(Table, Table, DriftOptions, CancellationToken)"/>, with a profile and a file that is read column by column, each once.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c> for a column in the options that neither side has; <c>option-invalid</c>; <c>table-unreadable</c>.</exception>
    public static DriftReport Compare(
        ReferenceProfile reference, ColumnSource current, DriftOptions? options = null, CancellationToken cancellationToken = default)
        => CompareColumns(TableSide.Of(reference), TableSide.Of(current, reference, cancellationToken), options, cancellationToken) with { ReferenceIsProfile = true };

    /// <summary>As <see cref="Compare(Table, Table, DriftOptions, CancellationToken)"/>, with files that are read column by column.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c> for a column in the options that neither side has; <c>option-invalid</c>; <c>table-unreadable</c>.</exception>
    public static DriftReport Compare(
        ColumnSource reference, ColumnSource current, DriftOptions? options = null, CancellationToken cancellationToken = default)
        => CompareColumns(TableSide.Of(reference, null, cancellationToken), TableSide.Of(current, null, cancellationToken), options, cancellationToken);

    /// <summary>Compares columns that need not all be in memory at the same time.</summary>
    /// <param name="columns">
    /// The columns. The sequence is read by one thread at a time; each function is called once, some of them at the same time, and what it returns is not kept.
    /// </param>
    /// <param name="options">What counts as drift.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <exception cref="SolventException"><c>option-invalid</c>.</exception>
    public static DriftReport Compare(IEnumerable<Func<ColumnSamples>> columns, DriftOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new DriftOptions();
        options.Validate();
        var evidence = Partitioner.Create(columns, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(Math.Clamp(Environment.ProcessorCount, 1, MostThreads))
            .WithCancellation(cancellationToken)
            .Select(column => Measure(column(), options));
        try
        {
            var judged = Judge([.. evidence], options);
            return new DriftReport(DriftReport.Overall(judged), judged);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
            throw;
        }
    }

    private static ColumnEvidence Measure(ColumnSamples samples, DriftOptions options)
        => CauseRanking.Rank(ColumnComparison.Compare(samples, options), samples, options);

    private static List<ColumnDrift> Judge(List<ColumnEvidence> evidence, DriftOptions options)
    {
        var pValues = PValues(evidence);
        var adjusted = PValueAdjustment.Adjust(pValues, options.Multiplicity);
        var columns = new List<ColumnDrift>(evidence.Count);
        var first = 0;
        foreach (var column in evidence)
        {
            var signals = column.AllSignals.Count();
            var judged = column.Judge(adjusted.AsSpan(first, signals), options, pValues.Count);
            columns.Add(CauseVerdicts.Attach(judged, column, undone => JudgeInstead(undone, signals, pValues, first, options)));
            first += signals;
        }

        return columns;
    }

    /// <summary>Judges a column as if it had been in the report in place of the one whose p-values begin at <paramref name="first"/>.</summary>
    private static ColumnDrift JudgeInstead(ColumnEvidence column, int replaced, List<double> pValues, int first, DriftOptions options)
    {
        List<double> all = [.. pValues[..first], .. PValues([column]), .. pValues[(first + replaced)..]];
        return column.Judge(PValueAdjustment.Adjust(all, options.Multiplicity).AsSpan(first, column.AllSignals.Count()), options, all.Count);
    }

    private static List<double> PValues(IEnumerable<ColumnEvidence> evidence)
        => [.. evidence.SelectMany(column => column.AllSignals).Select(signal => signal.Significance.PValue ?? 1)];

    private static DriftReport CompareColumns(TableSide reference, TableSide current, DriftOptions? options, CancellationToken cancellationToken)
    {
        options ??= new DriftOptions();
        if (!options.Multivariate) return Compare(reference, current, options, cancellationToken);
        throw new SolventException("profile-without-values", "Profiles and single columns do not tell how columns go together, which Multivariate compares.")
        {
            Hint = "Compare the tables themselves, or the columns alone.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static DriftReport Compare(TableSide reference, TableSide current, DriftOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        var columns = Names(reference, current, options)
            .Select(name => (Func<ColumnSamples>)(() => new ColumnSamples(name, reference.Sample(name), current.Sample(name))));
        return Compare(columns, options, cancellationToken) with
        {
            ReferenceName = reference.Name,
            CurrentName = current.Name,
            ReferenceRows = reference.Rows,
            CurrentRows = current.Rows,
        };
    }

    internal static List<string> Names(TableSide reference, TableSide current, DriftOptions options)
    {
        var all = reference.Columns.Concat(current.Columns).Distinct().ToList();
        foreach (var name in options.Exclude.Concat(options.Columns ?? []).Concat(options.Thresholds.Keys))
        {
            if (all.Contains(name)) continue;
            throw new SolventException("column-not-found", $"Neither '{reference.Name}' nor '{current.Name}' has a column '{name}'.")
            {
                Hint = NearestName.Suggestion(name, all) ?? $"Their columns are: {string.Join(", ", all)}.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        return [.. all.Where(name => options.Columns?.Contains(name) != false && !options.Exclude.Contains(name))];
    }
}
