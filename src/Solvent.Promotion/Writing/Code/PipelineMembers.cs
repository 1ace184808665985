using Solvent.Promotion.Reading;

namespace Solvent.Promotion.Writing.Code;

/// <summary>How the members of the pipeline are spelled.</summary>
internal static class PipelineMembers
{
    public const string Options = "_options";
    public const string Data = "_data";
    public const string Logger = "_logger";
    public const string Token = "cancellationToken";

    /// <summary>The field of a variable that functions assign.</summary>
    public static string Field(string variable) => "_" + variable.TrimStart('@');

    /// <summary>The member of a constant.</summary>
    public static string Constant(string variable) => Identifiers.Pascal(variable) is { Length: > 0 } name ? name : variable;
}
