namespace Solvent.Drift;

/// <summary>Looks at the rows without a value.</summary>
internal static class MissingSearch
{
    private const double SmallestShare = 0.05;
    private const double BlockShare = 0.95;

    public static CauseCandidate? Find(ColumnSample reference, ColumnSample current)
    {
        var (before, after) = (reference.MissingShare, current.MissingShare);
        if (before == after || before >= 1) return null;
        var undone = current.WithMissing((long)Math.Round((current.Rows - current.Missing) * before / (1 - before)));
        var evidence = after > before
            ? $"{Reasons.Share(after)} of the rows have no value, {Reasons.Share(before)} in the reference{Block(current)}"
            : $"only {Reasons.Share(after)} of the rows have no value, {Reasons.Share(before)} in the reference";
        return new CauseCandidate(CauseKind.MissingValues, evidence, undone, SmallestShare);
    }

    /// <summary>Where the missing rows stand, if they stand together.</summary>
    private static string Block(ColumnSample current)
    {
        if (current.InRowOrder is not { } rows) return "";
        var values = rows.Span;
        int first = -1, last = -1, missing = 0;
        for (var row = 0; row < values.Length; row++)
        {
            if (!double.IsNaN(values[row])) continue;
            if (first < 0) first = row;
            last = row;
            missing++;
        }

        return first < 0 || missing < BlockShare * (last - first + 1) ? "" : $", in {RowRange.Words(first, last, values.Length)}";
    }
}
