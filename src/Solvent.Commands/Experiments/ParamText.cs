using System.Globalization;
using Solvent.Commands.Views;

namespace Solvent.Commands.Experiments;

/// <summary>Values of parameters for a reader.</summary>
internal static class ParamText
{
    private const int MostDigits = 8;
    private const int Longest = 60;

    /// <summary>The value as it is, unless it is a number with more digits than anybody reads, or long.</summary>
    public static string Of(string value)
    {
        if (value.Length > MostDigits && value.Contains('.', StringComparison.Ordinal) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return ViewFormat.Number(number);
        }

        return value.Length <= Longest ? value : value[..(Longest - 1)] + "…";
    }

    /// <summary>The value of a parameter of a run, or <see langword="null"/>.</summary>
    public static string? Of(IReadOnlyDictionary<string, string> parameters, string name) => parameters.TryGetValue(name, out var value) ? Of(value) : null;
}
