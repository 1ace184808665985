using System.Globalization;
using System.Reflection;

namespace Solvent.Experiments;

/// <summary>The simple values among the options of a trainer.</summary>
internal static class TrainerOptions
{
    /// <summary>Public fields and properties of an object of options, and of the objects of options in it: <c>Booster.MaximumTreeDepth</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(object options, string prefix = "")
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
                foreach (var inner in Of(value, property.Name + ".")) yield return inner;
            }
        }
    }

    /// <summary>What a trainer without such an object keeps in fields of its own: <c>_maxIterations</c> is <c>MaxIterations</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OfFields(object trainer)
        => trainer.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => field.Name is ['_', _, ..])
            .Select(field => (Name: char.ToUpperInvariant(field.Name[1]) + field.Name[2..], Text: Text(field.GetValue(trainer))))
            .Where(option => option.Text is not null)
            .Select(option => KeyValuePair.Create(option.Name, option.Text!));

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool or Enum => value.ToString(),
        _ when value.GetType().IsPrimitive => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
