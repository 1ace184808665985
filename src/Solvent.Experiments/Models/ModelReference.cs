using System.Globalization;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>What names a version of a model: <c>late-flight</c> or <c>late-flight@latest</c> the newest one, <c>late-flight@v2</c> that one, <c>late-flight@champion</c> the one with the alias.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Number">The number of the version, if it is told.</param>
/// <param name="Alias">The alias, if it is told.</param>
internal sealed record ModelReference(string Model, int? Number, string? Alias)
{
    private const string Latest = "latest";

    /// <exception cref="SolventException"><c>invalid-name</c>.</exception>
    public static ModelReference Parse(string text)
    {
        var at = text.IndexOf('@');
        var name = at < 0 ? text : text[..at];
        DatasetName.Require(name, "model");
        if (at < 0 || text[(at + 1)..] is Latest) return new ModelReference(name, null, null);
        var version = text[(at + 1)..];
        if (NumberOf(version) is { } number) return new ModelReference(name, number, null);
        DatasetName.Require(version, "model alias");
        return new ModelReference(name, null, version);
    }

    /// <summary>An alias must not be taken for a version.</summary>
    /// <exception cref="SolventException"><c>invalid-name</c>.</exception>
    public static void RequireAlias(string alias)
    {
        DatasetName.Require(alias, "model alias");
        if (alias is not Latest && NumberOf(alias) is null) return;
        throw new SolventException("invalid-name", $"'{alias}' cannot be an alias: it already means a version.") { Hint = "Use a word, such as champion or challenger.", ExitCode = SolventException.WrongUsage };
    }

    private static int? NumberOf(string version)
        => int.TryParse(version.AsSpan(version.StartsWith('v') ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
