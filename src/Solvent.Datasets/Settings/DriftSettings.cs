using System.Text.Json;
using Solvent.Drift;

namespace Solvent.Datasets;

/// <summary>The section <c>drift</c> of <see cref="ProjectSettings"/>.</summary>
internal static class DriftSettings
{
    private static readonly string[] Keys = ["alpha", "numericThreshold", "categoricalThreshold", "minRows", "exclude", "thresholds"];

    /// <param name="section">The section.</param>
    /// <param name="invalid">Makes the error for a message and a hint.</param>
    public static DriftOptions Read(JsonElement section, Func<string, string, SolventException> invalid)
    {
        var options = new DriftOptions();
        if (section.ValueKind != JsonValueKind.Object) throw invalid("'drift' is no object", "Write { \"alpha\": 0.05, \"exclude\": [\"id\"] }.");
        foreach (var property in section.EnumerateObject())
        {
            var value = property.Value;
            options = property.Name switch
            {
                "alpha" => options with { Alpha = Number(property, 0, 1) },
                "numericThreshold" => options with { NumericThreshold = Number(property, 0, double.MaxValue) },
                "categoricalThreshold" => options with { CategoricalThreshold = Number(property, 0, 1) },
                "minRows" => options with { MinimumRows = (int)Number(property, 2, int.MaxValue) },
                "exclude" when value.ValueKind == JsonValueKind.Array => options with { Exclude = [.. value.EnumerateArray().Select(name => name.ToString())] },
                "exclude" => throw invalid("'exclude' of 'drift' is no list", "Write \"exclude\": [\"id\"]."),
                "thresholds" when value.ValueKind == JsonValueKind.Object => options with
                {
                    Thresholds = value.EnumerateObject().ToDictionary(column => column.Name, column => Number(column, 0, double.MaxValue), StringComparer.Ordinal),
                },
                "thresholds" => throw invalid("'thresholds' of 'drift' is no object", "Write \"thresholds\": { \"delay\": 0.2 }."),
                _ => throw invalid($"'drift' has the unknown key '{property.Name}'", NearestName.Suggestion(property.Name, Keys) ?? $"Known is: {string.Join(", ", Keys)}."),
            };
        }

        return options;

        double Number(JsonProperty property, double low, double high)
            => property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetDouble(out var number) && number >= low && number <= high ? number
            : throw invalid($"'{property.Name}' of 'drift' is {property.Value.GetRawText()}", high == double.MaxValue ? $"It is a number of {low} or more." : $"It is a number from {low} to {high}.");
    }
}
