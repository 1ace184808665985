using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>What a text or a date shows when its values themselves are too many to compare.</summary>
internal static class DerivedFeatures
{
    public static IEnumerable<DerivedFeature> Of(Column reference, Column current)
    {
        var features = (reference, current) switch
        {
            (TextColumn before, TextColumn after) => TextFeatures.Of(before, after),
            (TimestampColumn before, TimestampColumn after) => DateFeatures.Of(before, after),
            _ => [],
        };
        // What is the same value in every row needs no test.
        return features.Where(feature => !IsConstant(feature));
    }

    private static bool IsConstant(DerivedFeature feature) => feature.Reference.Kind == ColumnKind.Number
        ? feature.Reference.Numbers() is { Count: > 0 } before && feature.Current.Numbers() is { Count: > 0 } after
            && before.Values[0] == before.Values[^1] && after.Values[0] == after.Values[^1] && before.Values[0] == after.Values[0]
        : feature.Reference.Categories().Concat(feature.Current.Categories()).Select(category => category.Name).Distinct(StringComparer.Ordinal).Take(2).Count() < 2;
}
