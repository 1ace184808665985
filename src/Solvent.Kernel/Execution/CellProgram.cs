using System.Globalization;
using Solvent.Kernel.Languages;
using Solvent.Notebooks;

namespace Solvent.Kernel.Execution;

/// <summary>What a cell asks for, read and checked as far as it can be before anything of it runs.</summary>
/// <param name="Segments">What is to be done, in order.</param>
/// <param name="References">The references that the code needs.</param>
/// <param name="LastCode">The index of the segment whose value is the value of the cell; -1 when the cell has no code.</param>
internal sealed record CellProgram(IReadOnlyList<CellSegment> Segments, IReadOnlyList<ReferenceDirective> References, int LastCode)
{
    // What extensions may bring: languages whose text is input of a command.
    private static readonly string[] CommandLanguages = ["sql", "value"];

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="name">How messages call it.</param>
    /// <param name="session">The session that knows the magic commands.</param>
    /// <exception cref="SolventException">A language, a magic command or a reference that cannot be.</exception>
    public static CellProgram Read(CellRequest cell, string name, KernelSession session)
    {
        RequireLanguage(session, cell.Language, name, line: null);
        var segments = new List<CellSegment>();
        var references = new List<ReferenceDirective>();
        var lastCode = -1;
        foreach (var segment in CellSyntax.Parse(cell.Source, cell.Language))
        {
            segments.Add(segment);
            if (segment is CodeSegment { Language: "csharp" }) lastCode = segments.Count - 1;
            if (segment is not DirectiveSegment { Directive: var directive }) continue;
            switch (directive.Kind)
            {
                case DirectiveKind.Reference or DirectiveKind.PackageSource or DirectiveKind.Load:
                    var reference = ReferenceDirective.Parse(directive, cell.CellIndex is null ? null : session.Options.NotebookPath, cell.CellIndex);
                    if (reference is not LoadDirective) references.Add(reference);
                    break;
                case DirectiveKind.LanguageSwitch:
                    RequireLanguage(session, directive.Name, name, directive.Line);
                    break;
                case DirectiveKind.Magic when session.MagicCommands.Get(directive).TakesBody:
                    // What follows is not for us to read.
                    return new CellProgram(segments, references, lastCode);
            }
        }

        return new CellProgram(segments, references, lastCode);
    }

    /// <summary>The lines that the language switch at <paramref name="index"/> is about.</summary>
    public CodeSegment? SectionBelow(int index)
        => index + 1 < Segments.Count && Segments[index + 1] is CodeSegment section ? section : null;

    /// <summary>Whether the lines at <paramref name="index"/> belong to a language switch above them.</summary>
    public bool IsTaken(int index) => index > 0 && Segments[index - 1] is DirectiveSegment { Directive.Kind: DirectiveKind.LanguageSwitch };

    /// <summary>The language of the lines around <paramref name="index"/>.</summary>
    public string LanguageAt(int index, string initial)
        => Segments.Take(index).OfType<DirectiveSegment>().LastOrDefault(segment => segment.Directive.Kind == DirectiveKind.LanguageSwitch)?.Directive.Name ?? initial;

    private static void RequireLanguage(KernelSession session, string language, string name, int? line)
    {
        if (SectionDisplay.Languages.Contains(language) || session.MagicCommands.TryFind(language, out _)) return;
        var place = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (line {line})");
        throw new SolventException("unsupported-language", $"{name} has '{language}'{place}, a language that Solvent does not run.")
        {
            Line = line,
            Hint = $"Rewrite the cell, or remove it. Solvent runs {string.Join(", ", SectionDisplay.Languages.Concat(CommandLanguages.Where(command => session.MagicCommands.TryFind(command, out _))))}.",
        };
    }
}
