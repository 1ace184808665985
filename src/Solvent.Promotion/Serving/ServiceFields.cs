using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Solvent.Experiments;
using Solvent.Promotion.Reading;

namespace Solvent.Promotion.Serving;

/// <summary>Makes the fields of a service.</summary>
internal static partial class ServiceFields
{
    // Members that the types of rows have already.
    private static readonly string[] Taken = ["PredictionInput", "ModelInput", "Problems", "ToModelInput", "Equals", "GetHashCode", "ToString", "GetType"];

    /// <summary>One field.</summary>
    public static ServiceField Of(string column, string member, string type, int? length) => new(column, Identifiers.Pascal(member) is { Length: > 0 } property ? property : "Value", type)
    {
        Json = JsonNamingPolicy.CamelCase.ConvertName(member),
        Length = length,
    };

    /// <summary>The fields with a property of its own for each.</summary>
    public static IReadOnlyList<ServiceField> Distinct(IEnumerable<ServiceField> fields)
    {
        var taken = new HashSet<string>(Taken, StringComparer.Ordinal);
        return [.. fields.Select(field => field with { Property = Identifiers.Unique(field.Property, taken) })];
    }

    /// <summary>The columns that a registered model takes; <see langword="null"/> when one of them has a type that no service can take.</summary>
    public static IReadOnlyList<ServiceField>? Of(ModelSchema schema)
    {
        var fields = schema.Columns.Select(Of).ToList();
        return fields.Contains(null) || fields.Count == 0 ? null : Distinct(fields.OfType<ServiceField>());
    }

    private static ServiceField? Of(ModelColumn column)
    {
        var vector = VectorType().Match(column.Type);
        var element = vector.Success ? vector.Groups["element"].Value : column.Type;
        int? length = !vector.Success ? null : int.TryParse(vector.Groups["size"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;
        return ServiceTypes.Known(element) is { } type ? Of(column.Name, column.Name, type, length) : null;
    }

    [GeneratedRegex("^Vector<(?<element>[A-Za-z0-9]+)(, (?<size>[0-9]+))?>$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VectorType();
}
