using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Expectations on one column, inferred from its values.</summary>
internal sealed class ColumnSuggestion(ColumnFacts facts, TimeProvider time)
{
    private const int MostCategories = 30;
    private const int MostNumbers = 10;

    private const double NearlyAll = 0.9;

    // In fewer rows, groups that happen to stand together look like another unit.
    private const int FewestForUnits = 200;

    // Longer text with more forms is prose.
    private const int LongestIdentifier = 64;
    private const double LengthRoom = 1.5;

    // A table is stale when it is older than this many of its usual steps.
    private const int StepsOfAge = 10;
    private const double OldestFresh = 90;

    public IEnumerable<Expectation> Make()
    {
        yield return MissingSuggestion.Of(facts.Column);
        foreach (var expectation in facts.Column switch
        {
            NumberColumn numbers => OfNumbers(numbers),
            TimestampColumn times => OfTimes(times),
            TextColumn text => OfText(text),
            _ => [new OfKind(facts.Name, facts.Column.Kind)],
        })
        {
            yield return expectation;
        }
    }

    private IEnumerable<Expectation> OfNumbers(NumberColumn numbers)
    {
        var sorted = Quantiles.Sorted(numbers.Values.Span);
        var whole = sorted.Length == facts.Counts.Total && Array.TrueForAll(sorted, value => Math.Truncate(value) == value);
        yield return whole ? new WholeNumbers(facts.Name) : new OfKind(facts.Name, ColumnKind.Number);
        if (facts.IsSmall || facts.Counts.Distinct == 1) yield break;
        if (whole && facts.IsUnique)
        {
            yield return Unique();
            yield return new IncreasingValues(facts.Name, Strictly: false);
            yield break;
        }

        if (whole && facts.IsSet(MostNumbers))
        {
            yield return new OneOf(facts.Name, new ValueList<string>(facts.Values()));
            yield return new NotConstant(facts.Name);
            yield break;
        }

        // A value that stands for a missing one says nothing about the range of the others.
        var sentinels = SentinelValues.Of(numbers.Values.Span);
        var meant = sentinels.Count == 0 ? sorted : Array.FindAll(sorted, value => !sentinels.Contains(value));
        if (sorted.Length == facts.Counts.Total) yield return new InRange(facts.Name, RangeSuggestion.Of(meant));
        yield return new NotConstant(facts.Name);
        yield return new WithoutSentinels(facts.Name, new ValueList<string>([]));
        if (facts.Counts.Total >= FewestForUnits) yield return new WithoutUnitChange(facts.Name, new ValueList<double>([])) { Severity = Severity.Warning };
    }

    private IEnumerable<Expectation> OfTimes(TimestampColumn times)
    {
        yield return new OfKind(facts.Name, ColumnKind.Timestamp);
        if (facts.IsSmall) yield break;
        var days = Quantiles.Sorted(Array.ConvertAll(times.ToNumbers(), seconds => seconds / TimeSpan.SecondsPerDay));
        yield return new InRange(facts.Name, new Bounds(Bound.Of(RangeSuggestion.Earliest(days)), null));
        yield return new NotInFuture(facts.Name);
        if (facts.IsUnique) yield return Unique();
        if (facts.Counts.Distinct > 1) yield return new IncreasingValues(facts.Name, Strictly: false);
        yield return new WithoutSentinels(facts.Name, new ValueList<string>([]));
        var age = (time.GetUtcNow().UtcDateTime - DateTime.UnixEpoch).TotalDays - days[^1];
        var step = (days[^1] - days[0]) / facts.Counts.Distinct;
        if (age is >= 0 and <= OldestFresh) yield return new NewestWithin(facts.Name, Math.Ceiling(Math.Max(1, Math.Max(2 * age, StepsOfAge * step)))) { Severity = Severity.Warning };
    }

    private IEnumerable<Expectation> OfText(TextColumn text)
    {
        yield return new OfKind(facts.Name, Meant(text));
        if (facts.IsSmall) yield break;
        if (facts.IsSet(MostCategories))
        {
            yield return new OneOf(facts.Name, new ValueList<string>(facts.Values()));
            yield return new WithoutVariants(facts.Name);
            yield break;
        }

        var (shortest, longest) = (text.Categories.Min(value => value.Length), text.Categories.Max(value => value.Length));
        var pattern = longest <= LongestIdentifier ? PatternSuggestion.Of(text.Categories) : null;
        if (longest <= LongestIdentifier && (facts.IsUnique || (pattern is not null && facts.IsNearlyUnique))) yield return Unique();
        if (pattern is not null) yield return new MatchesPattern(facts.Name, pattern);
        else yield return new LengthInRange(facts.Name, new Bounds(Math.Floor(shortest / LengthRoom), Math.Ceiling(longest * LengthRoom)));
        yield return new WithoutSentinels(facts.Name, new ValueList<string>([]));
        if (!facts.IsUnique) yield return new WithoutVariants(facts.Name) { Severity = Severity.Warning };
    }

    /// <summary>What a column of text was meant to be: numbers or times when nearly all of its values spell some.</summary>
    private ColumnKind Meant(TextColumn text)
    {
        var (numbers, times) = (new List<int>(), new List<int>());
        Reading.OfText(text, numbers, Reading.Number);
        Reading.OfText(text, times, Reading.Ticks);
        var most = (1 - NearlyAll) * facts.Counts.Total;
        return numbers.Count <= most ? ColumnKind.Number : times.Count <= most ? ColumnKind.Timestamp : ColumnKind.Text;
    }

    private UniqueRows Unique() => new(new ValueList<string>([facts.Name]));
}
