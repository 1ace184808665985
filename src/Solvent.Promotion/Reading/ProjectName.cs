using Solvent.Notebooks;

namespace Solvent.Promotion.Reading;

/// <summary>What the project is called.</summary>
internal static class ProjectName
{
    private const string Fallback = "Pipeline";

    /// <summary>The name that is asked for, else one made of the notebook's file name.</summary>
    /// <exception cref="SolventException"><c>invalid-name</c>.</exception>
    public static string Of(NotebookDocument notebook, string? asked)
    {
        if (asked is null) return FromFile(notebook.Path);
        var parts = asked.Split('.');
        if (Array.TrueForAll(parts, part => Identifiers.Pascal(part) is { Length: > 0 } name && part.All(character => char.IsLetterOrDigit(character) || character == '_') && !char.IsDigit(name[0]) && !char.IsDigit(part[0]))) return asked;
        throw new SolventException("invalid-name", $"'{asked}' cannot be the name of a project.")
        {
            Hint = "Use letters, digits and '_', with dots between parts, and no digit first: Flights or Acme.Flights.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static string FromFile(string? path)
    {
        var name = Identifiers.Pascal(System.IO.Path.GetFileNameWithoutExtension(path ?? ""));
        return name.Length == 0 ? Fallback : name;
    }
}
