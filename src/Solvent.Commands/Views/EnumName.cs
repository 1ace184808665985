using System.Text.Json;

namespace Solvent.Commands.Views;

/// <summary>Names of enum members as JSON and views write them.</summary>
internal static class EnumName
{
    /// <summary><c>notEnoughData</c> for <c>NotEnoughData</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
        => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
