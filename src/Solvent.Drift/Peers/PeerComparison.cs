using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Compares two tables as another tool would, and says why its verdict differs.</summary>
public static class PeerComparison
{
    /// <summary>The report with the verdict of <paramref name="tool"/> beside each column that both tables have.</summary>
    /// <param name="report">The comparison of the same tables.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="current">The current data.</param>
    public static DriftReport Add(DriftReport report, PeerTool tool, Table reference, Table current) => report with
    {
        Columns = [.. report.Columns.Select(column => column with { Peer = Judge(tool, reference.Find(column.Name), current.Find(column.Name), column) })],
    };

    private static PeerVerdict? Judge(PeerTool tool, Column? reference, Column? current, ColumnDrift ours)
    {
        var name = Name(tool);
        if (reference is null || current is null) return null;
        if (ours.Kind == ColumnKind.Timestamp) return Silent($"{name} does not compare dates");
        if (reference.MissingCount == reference.Length || current.MissingCount == current.Length) return Silent($"{name} needs values on both sides");
        if (reference is NumberColumn != current is NumberColumn) return Silent($"{name} cannot compare a number with text");
        if (Score(tool, reference, current) is not { } score) return Silent($"{name} cannot compare infinite values");
        var isSame = score.Drifted == (ours.Verdict == DriftVerdict.Drift);
        var theirs = score.Drifted ? "drift" : "no drift";
        return new PeerVerdict(
            tool,
            score.Test,
            Finite(score.Score),
            Finite(score.Threshold),
            score.Drifted,
            isSame ? $"{name} also says {theirs}, by another rule: {score.Method}" : $"{name} says {theirs} because {score.Method}; here {Verdict(ours.Verdict)}: {ours.Reason}")
        {
            Numbers = score.Numbers.Where(number => double.IsFinite(number.Value)).ToDictionary(number => number.Name, number => number.Value, StringComparer.Ordinal),
        };

        PeerVerdict Silent(string why) => new(tool, null, null, null, null, why);
    }

    private static PeerScore? Score(PeerTool tool, Column reference, Column current)
    {
        if (reference is NumberColumn before && current is NumberColumn after)
        {
            var samples = new TwoSamples(new SortedSample(before.Values.Span), new SortedSample(after.Values.Span));
            if (samples.Reference.InfiniteCount + samples.Current.InfiniteCount > 0) return null;
            return tool switch
            {
                PeerTool.Evidently => EvidentlyVerdict.OfNumbers(samples) with { Numbers = EvidentlyVerdict.Numbers(samples) },
                PeerTool.NannyMl => NannyMlVerdict.OfNumbers(before.Values.ToArray(), after.Values.ToArray()),
                _ => FrourosVerdict.OfNumbers(samples),
            };
        }

        var (first, second) = (Words(reference), Words(current));
        if (tool == PeerTool.NannyMl) return NannyMlVerdict.OfCategories(first, second);
        string[] names = [.. first.Concat(second).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int[] old = Codes(first, names), now = Codes(second, names);
        var counts = new CountTable(Count(old, names.Length), Count(now, names.Length));
        return tool == PeerTool.Evidently
            ? EvidentlyVerdict.OfCategories(counts) with { Numbers = EvidentlyVerdict.Numbers(counts, old, now) }
            : FrourosVerdict.OfCategories(counts);
    }

    private static int[] Codes(string?[] words, string[] names)
        => [.. words.OfType<string>().Select(word => Array.BinarySearch(names, word, StringComparer.Ordinal))];

    private static long[] Count(int[] codes, int categories)
    {
        var counts = new long[categories];
        foreach (var code in codes) counts[code]++;
        return counts;
    }

    private static string?[] Words(Column column) => [.. Enumerable.Range(0, column.Length).Select(column.Format)];

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static string Verdict(DriftVerdict verdict) => verdict switch
    {
        DriftVerdict.Ok => "no drift",
        DriftVerdict.Drift => "drift",
        DriftVerdict.NotEnoughData => "not enough data",
        _ => "an error",
    };

    private static string Name(PeerTool tool) => tool == PeerTool.NannyMl ? "NannyML" : tool.ToString();
}
