using Solvent.Notebooks.Json;

namespace Solvent.Notebooks.Ipynb;

/// <summary>Where notebooks of different ages and editors say what a cell is written in.</summary>
internal static class IpynbLanguage
{
    private static readonly (string Group, string Entry)[] InCell =
    [
        ("polyglot_notebook", "kernelName"),
        ("dotnet_interactive", "language"),
        ("vscode", "languageId"),
    ];

    /// <summary>The language of a code cell whose metadata names none.</summary>
    public static string OfDocument(RawObject root)
    {
        var metadata = root.Object("metadata");
        var name = metadata?.Object("polyglot_notebook")?.Object("kernelInfo")?.Text("defaultKernelName")
            ?? metadata?.Object("kernelspec")?.Text("language")
            ?? metadata?.Object("language_info")?.Text("name");
        return name is null or "" or "polyglot-notebook" ? CellLanguage.CSharp : CellLanguage.Canonical(name);
    }

    /// <summary>The language of a code cell.</summary>
    public static string OfCell(RawObject? metadata, string documentLanguage)
    {
        foreach (var (group, entry) in InCell)
        {
            if (metadata?.Object(group)?.Text(entry) is { Length: > 0 } name && name != "polyglot-notebook") return CellLanguage.Canonical(name);
        }

        return documentLanguage;
    }

    /// <summary>Records the language as Polyglot Notebooks does, for its present and its older versions.</summary>
    public static void Set(RawObject metadata, string language)
    {
        metadata.ObjectOrNew("dotnet_interactive")["language"] = JsonStrings.Scalar(language, asciiOnly: true);
        metadata.ObjectOrNew("polyglot_notebook")["kernelName"] = JsonStrings.Scalar(language, asciiOnly: true);
    }
}
