using System.Globalization;
using System.Reflection;

namespace Solvent.Experiments;

/// <summary>
/// The simple values among the options of a trainer that tell something: those that the trainer's short call has too, whatever they are, and all others that are not as they are by
/// default. A trainer has up to sixty options, which would hide what somebody has chosen.
/// </summary>
internal static class TrainerOptions
{
    // FastTree derives it from the processors of the machine while it trains.
    private const string Derived = "HistogramPoolSize";

    /// <summary>Public fields and properties of an object of options, and of the objects of options in it: <c>Booster.MaximumTreeDepth</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(object trainer, object options)
    {
        var main = MainOptions(trainer.GetType());
        var defaults = Defaults(options);
        return Values(options, prefix: "").Where(option => option.Key != Derived && (main.Contains(option.Key) || defaults.GetValueOrDefault(option.Key) != option.Value));
    }

    /// <summary>What a trainer without such an object keeps in fields of its own: <c>_maxIterations</c> is <c>MaxIterations</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OfFields(object trainer)
        => trainer.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => field.Name is ['_', _, ..])
            .Select(field => (Name: char.ToUpperInvariant(field.Name[1]) + field.Name[2..], Text: Text(field.GetValue(trainer))))
            .Where(option => option.Text is not null)
            .Select(option => KeyValuePair.Create(option.Name, option.Text!));

    /// <summary>The parameters of the constructor that the short call of the catalog uses: <c>numberOfTrees</c> is the option <c>NumberOfTrees</c>.</summary>
    private static HashSet<string> MainOptions(Type trainer)
    {
        var constructor = trainer.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).MaxBy(candidate => candidate.GetParameters().Length);
        return constructor?.GetParameters().Select(parameter => char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..]).ToHashSet(StringComparer.Ordinal) ?? [];
    }

    private static Dictionary<string, string> Defaults(object options)
    {
        var constructor = options.GetType().GetConstructor(Type.EmptyTypes);
        return constructor is null ? [] : Values(constructor.Invoke(parameters: null), prefix: "").ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(object options, string prefix)
    {
        var type = options.GetType();
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public))
        {
            if (Text(field.GetValue(options)) is { } text) yield return KeyValuePair.Create(prefix + field.Name, text);
        }

        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (!property.CanRead || property.GetIndexParameters().Length > 0 || property.GetValue(options) is not { } value) continue;
            if (Text(value) is { } text) yield return KeyValuePair.Create(prefix + property.Name, text);
            else if (prefix.Length == 0 && value.GetType().Name is "Options")
            {
                foreach (var inner in Values(value, property.Name + ".")) yield return inner;
            }
        }
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool or Enum => value.ToString(),
        _ when value.GetType().IsPrimitive => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
