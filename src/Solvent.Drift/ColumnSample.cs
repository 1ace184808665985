using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>The values of one column on one side, as far as a comparison of distributions needs them.</summary>
public sealed class ColumnSample
{
    private readonly Lazy<SortedSample> _numbers;
    private readonly Func<IEnumerable<CategoryCount>> _categories;
    private readonly Lazy<ReadOnlyMemory<double>>? _inRowOrder;

    private ColumnSample(
        ColumnKind kind,
        long rows,
        long missing,
        Func<SortedSample>? numbers,
        Func<IEnumerable<CategoryCount>>? categories,
        Lazy<ReadOnlyMemory<double>>? inRowOrder = null)
    {
        Kind = kind;
        Rows = rows;
        Missing = missing;
        _numbers = new Lazy<SortedSample>(numbers ?? (() => new SortedSample([])));
        _categories = categories ?? (() => []);
        _inRowOrder = inRowOrder;
    }

    /// <summary>What the values are.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Number of rows.</summary>
    public long Rows { get; }

    /// <summary>Number of rows without a value.</summary>
    public long Missing { get; }

    /// <summary>Share of rows without a value, 0 to 1; 0 when there are no rows.</summary>
    public double MissingShare => Rows == 0 ? 0 : (double)Missing / Rows;

    /// <summary>The mean of numbers; <see langword="null"/> when there are none.</summary>
    public double? Mean => Numbers() is { Count: > 0 } numbers ? numbers.Mean : null;

    /// <summary>The column in memory that the sample is of, where it is of one.</summary>
    internal Column? Source { get; private init; }

    /// <summary>What was derived from the values of a profile.</summary>
    internal IReadOnlyList<ColumnProfile> Derived { get; private init; } = [];

    internal bool HasValues => Missing < Rows;

    /// <summary>The numbers of a profile.</summary>
    private NumericSummary? Summary { get; init; }

    /// <summary>Number of values in categories that are not listed.</summary>
    internal long RareValues { get; private init; }

    /// <summary>Whether <see cref="Numbers"/> are not the values themselves but stand for them.</summary>
    internal bool IsEstimated => Summary is { IsExact: false };

    /// <summary>The values of a column in memory.</summary>
    public static ColumnSample Of(Column column) => new(
        column.Kind,
        column.Length,
        column.MissingCount,
        column switch
        {
            NumberColumn numbers => () => new SortedSample(numbers.Values.Span),
            TimestampColumn timestamps => () => new SortedSample(timestamps.ToNumbers()),
            _ => null,
        },
        () => CategoryCounts.Count(column),
        column switch
        {
            NumberColumn numbers => new Lazy<ReadOnlyMemory<double>>(() => numbers.Values),
            TimestampColumn timestamps => new Lazy<ReadOnlyMemory<double>>(() => timestamps.ToNumbers()),
            _ => null,
        })
    {
        Source = column,
    };

    /// <summary>The values of a column as far as its profile has them.</summary>
    public static ColumnSample Of(ColumnProfile profile) => new(
        profile.Kind, profile.Rows, profile.Missing, profile.Numbers.Expand, () => profile.Categories.Counts)
    {
        Summary = profile.Numbers,
        RareValues = profile.Categories.Rest,
        Derived = profile.Derived,
    };

    /// <summary>The values of some rows of a column in memory.</summary>
    internal static ColumnSample Of(Column column, int[] rows)
    {
        double[]? numbers = column switch
        {
            NumberColumn values => Array.ConvertAll(rows, row => values[row]),
            TimestampColumn times => Array.ConvertAll(rows, row => times[row] is { } time ? (time - DateTime.UnixEpoch).TotalSeconds : double.NaN),
            _ => null,
        };
        if (numbers is not null)
        {
            var sample = new SortedSample(numbers);
            return new ColumnSample(column.Kind, rows.Length, numbers.LongCount(double.IsNaN), () => sample, null, new Lazy<ReadOnlyMemory<double>>(numbers));
        }

        var counts = rows.Select(column.Format).OfType<string>().CountBy(value => value).Select(entry => new CategoryCount(entry.Key, entry.Value)).ToList();
        return OfCategories(column.Kind, rows.Length, counts);
    }

    /// <summary>Numbers, or timestamps as seconds since 1970.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="values">One value a row; <see cref="double.NaN"/> is a missing value. The array is taken over, and sorted.</param>
    public static ColumnSample OfNumbers(ColumnKind kind, double[] values) => OfNumbers(kind, values.Length, SortedSample.Of(values));

    /// <summary>Text or truth values that are counted already.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="counts">The distinct values.</param>
    public static ColumnSample OfCategories(ColumnKind kind, long rows, IReadOnlyCollection<CategoryCount> counts)
        => new(kind, rows, rows - counts.Sum(category => category.Count), null, () => counts);

    /// <summary>The numbers of this sample, some of them replaced: sorting few values and merging is cheaper than sorting many again.</summary>
    /// <param name="removed">Values of rows of this sample; <see cref="double.NaN"/> for a row without one.</param>
    /// <param name="added">Values of the rows in their place.</param>
    public ColumnSample Replace(ReadOnlySpan<double> removed, ReadOnlySpan<double> added)
        => OfNumbers(Kind, Rows - removed.Length + added.Length, Numbers().Replace(new SortedSample(removed), new SortedSample(added)));

    /// <summary>The quantile of numbers by linear interpolation; <see langword="null"/> when there are none.</summary>
    /// <param name="share">The share of values below it, 0 to 1.</param>
    public double? Quantile(double share) => Numbers() is { Count: > 0 } numbers ? numbers.Quantile(share) : null;

    /// <summary>The distinct values of text, truth values or whole numbers; <see langword="null"/> when they are more than <paramref name="most"/>, or measurements.</summary>
    public IReadOnlyCollection<CategoryCount>? Classes(int most)
    {
        var classes = Kind switch
        {
            ColumnKind.Text or ColumnKind.Boolean => Categories(),
            ColumnKind.Number => Numbers().WholeNumbers(),
            _ => null,
        };
        var few = classes?.Take(most + 1).ToList();
        return few?.Count <= most ? few : null;
    }

    private static ColumnSample OfNumbers(ColumnKind kind, long rows, SortedSample sample)
        => new(kind, rows, rows - sample.Count - sample.InfiniteCount, () => sample, null);

    /// <summary>Numbers, one a row with NaN for a missing one; <see langword="null"/> where the order of the rows is not known.</summary>
    internal ReadOnlyMemory<double>? InRowOrder => _inRowOrder?.Value;

    /// <summary>The sample with other numbers in place of its own; NaN in place of a number makes it missing.</summary>
    /// <param name="change">Gets the number and its row, which is meaningless where the order of the rows is not known.</param>
    internal ColumnSample Change(Func<double, int, double> change)
    {
        var values = (InRowOrder ?? Numbers().Values.ToArray()).ToArray();
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsFinite(values[row])) values[row] = change(values[row], row);
        }

        var numbers = new SortedSample(values);
        var gone = Numbers().Count - numbers.Count;
        return new ColumnSample(Kind, Rows, Missing + gone, () => numbers, null, InRowOrder is null ? null : new Lazy<ReadOnlyMemory<double>>(values));
    }

    /// <summary>The sample with other names of its categories; no name makes a value missing.</summary>
    internal ColumnSample Rename(Func<string, string?> rename)
    {
        var counts = Categories()
            .Select(category => (Name: rename(category.Name), category.Count))
            .Where(category => category.Name is not null)
            .GroupBy(category => category.Name!, StringComparer.Ordinal)
            .Select(group => new CategoryCount(group.Key, group.Sum(category => category.Count)))
            .ToList();
        return OfCategories(Kind, Rows, counts);
    }

    /// <summary>The sample without the rows of some categories.</summary>
    internal ColumnSample Without(IReadOnlySet<string> categories)
    {
        var counts = Categories().Where(category => !categories.Contains(category.Name)).ToList();
        return OfCategories(Kind, Missing + counts.Sum(category => category.Count), counts);
    }

    /// <summary>The sample with the same values and another number of rows without one.</summary>
    internal ColumnSample WithMissing(long missing)
        => new(Kind, Rows - Missing + missing, missing, Numbers, Categories, _inRowOrder);

    internal SortedSample Numbers() => _numbers.Value;

    /// <summary>The numbers at points of their own.</summary>
    internal NumericSummary Summarize() => Summary ?? Summarizing.Of(Numbers());

    /// <summary>The numbers at the points of another summary, where they are counted without being sorted.</summary>
    internal NumericSummary CountAt(NumericSummary reference)
    {
        if (Summary is not null || reference.Size == 0 || InRowOrder is not { } values) return Summarize();
        var counts = new PointCounts(PointGrid.Of(reference));
        counts.Add(values.Span);
        return counts.ToSummary();
    }

    internal IEnumerable<CategoryCount> Categories() => _categories();
}
