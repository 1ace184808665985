using Solvent.Kernel.LanguageServices.Documentation;
using Solvent.Kernel.LanguageServices.Inspection;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Directives;

/// <summary>Tells what a directive does.</summary>
/// <param name="session">The session that would run it.</param>
internal sealed class DirectiveHelp(KernelSession session)
{
    /// <summary>The help for a directive, or <see langword="null"/> when there is none of this name.</summary>
    public async Task<MimeBundle?> FindAsync(DirectiveLine line, CancellationToken cancellationToken)
    {
        switch (line.Name)
        {
            case "r":
                return Page("""#r "nuget: Name, Version" """, """References a NuGet package, an assembly (#r "file.dll") or a project (#r "project: file.csproj").""");
            case "i":
                return Page("""#i "nuget: https://…/index.json" """, "Adds a source of packages: an address or a folder.");
            case "load":
                return Page("""#load "file.csx" """, "Runs a C# file.");
        }

        if (!line.Name.StartsWith('!')) return null;
        var name = line.Name[1..];
        if (!session.MagicCommands.TryFind(name, out var command))
        {
            return CellSyntax.Parse($"#!{name}") is [DirectiveSegment { Directive.Kind: DirectiveKind.LanguageSwitch }]
                ? Page($"#!{name}", $"The lines that follow are {name}.")
                : null;
        }

        if (command is not IAssistedMagicCommand assisted) return Page($"#!{command.Name}", command.Description);
        var position = Math.Max(0, line.Position - line.NameEnd);
        return await assisted.HelpAsync(new MagicText(line.Source[line.NameEnd..line.End], position, session), cancellationToken);
    }

    private static MimeBundle Page(string line, string description)
    {
        var page = new InspectionPage();
        page.Code(line.TrimEnd());
        page.Text(new DocumentationText(description, description));
        return page.ToBundle();
    }
}
