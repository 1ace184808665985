using System.Text;
using Solvent.Kernel.LanguageServices.Documentation;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Inspection;

/// <summary>Writes what is known of something as plain text and as Markdown.</summary>
internal sealed class InspectionPage
{
    private readonly StringBuilder _plain = new();
    private readonly StringBuilder _markdown = new();

    /// <summary>Adds a line of C#.</summary>
    public void Code(string text)
    {
        Part(_plain, text);
        Part(_markdown, $"```csharp\n{text}\n```");
    }

    /// <summary>Adds a value with a name.</summary>
    public void Fact(string name, string value)
    {
        Part(_plain, $"{name}: {value}");
        Part(_markdown, $"**{name}:** `{value.Replace('`', '\'')}`");
    }

    /// <summary>Adds a paragraph.</summary>
    public void Text(DocumentationText text)
    {
        if (text.IsEmpty) return;
        Part(_plain, text.Plain);
        Part(_markdown, text.Markdown);
    }

    /// <summary>Adds a paragraph with a title.</summary>
    public void Text(string title, DocumentationText text)
    {
        if (text.IsEmpty) return;
        Part(_plain, $"{title}: {text.Plain}");
        Part(_markdown, $"**{title}:** {text.Markdown}");
    }

    /// <summary>Adds a list with a title.</summary>
    public void List(string title, IReadOnlyList<DocumentationElement> elements)
    {
        var said = elements.Where(element => !element.Text.IsEmpty).ToList();
        if (said.Count == 0) return;
        Part(_plain, $"{title}:\n{string.Join('\n', said.Select(element => $"  {element.Name}: {element.Text.Plain.ReplaceLineEndings(" ")}"))}");
        Part(_markdown, $"**{title}:**\n\n{string.Join('\n', said.Select(element => $"- `{element.Name}`: {element.Text.Markdown.ReplaceLineEndings(" ")}"))}");
    }

    /// <summary>The page.</summary>
    public MimeBundle ToBundle() => MimeBundle.Empty.With(MimeBundle.Markdown, _markdown.ToString()).With(MimeBundle.PlainText, _plain.ToString());

    private static void Part(StringBuilder page, string text)
    {
        if (page.Length > 0) page.Append("\n\n");
        page.Append(text);
    }
}
