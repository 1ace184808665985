using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>What a text or a date shows when its values themselves are too many to compare.</summary>
internal static class DerivedFeatures
{
    /// <summary>The features of both sides that are worth a test. The reference says which.</summary>
    public static IEnumerable<DerivedFeature> Of(ColumnSample reference, ColumnSample current)
    {
        if (current.Source is not { } column || reference.Kind != current.Kind) return [];
        var features = reference.Source is { } source
            ? Names(source).Select(name => new DerivedFeature(name, Of(source, name), Of(column, name)))
            : reference.Derived.Select(feature => new DerivedFeature(feature.Name, ColumnSample.Of(feature), Of(column, feature.Name)));
        // What is the same value in every row needs no test.
        return features.Where(feature => !IsConstant(feature));
    }

    /// <summary>The features of a reference, to be kept with its profile.</summary>
    public static IEnumerable<(string Name, ColumnSample Sample)> Of(Column reference) => Names(reference).Select(name => (name, Of(reference, name)));

    private static IEnumerable<string> Names(Column reference) => reference switch
    {
        TextColumn texts => TextFeatures.Names(texts),
        TimestampColumn timestamps => DateFeatures.Names(timestamps),
        _ => [],
    };

    private static ColumnSample Of(Column column, string name)
        => column is TextColumn texts ? TextFeatures.Of(texts, name) : DateFeatures.Of((TimestampColumn)column, name);

    private static bool IsConstant(DerivedFeature feature) => feature.Reference.Kind == ColumnKind.Number
        ? feature.Reference.Numbers() is { Count: > 0 } before && feature.Current.Numbers() is { Count: > 0 } after
            && before.Values[0] == before.Values[^1] && after.Values[0] == after.Values[^1] && before.Values[0] == after.Values[0]
        : feature.Reference.Categories().Concat(feature.Current.Categories()).Select(category => category.Name).Distinct(StringComparer.Ordinal).Take(2).Count() < 2;
}
