using System.Text;
using System.Xml.Linq;

namespace Solvent.Kernel.LanguageServices.Documentation;

/// <summary>Writes the content of an XML element of a documentation as text.</summary>
internal sealed class DocumentationWriter
{
    private readonly StringBuilder _text = new();
    private readonly bool _isMarkdown;

    private DocumentationWriter(bool isMarkdown) => _isMarkdown = isMarkdown;

    /// <summary>The content of an element in both forms.</summary>
    public static DocumentationText Write(XElement? element)
        => element is null ? DocumentationText.Empty : new DocumentationText(Write(element, isMarkdown: false), Write(element, isMarkdown: true));

    private static string Write(XElement element, bool isMarkdown)
    {
        var writer = new DocumentationWriter(isMarkdown);
        writer.Content(element);
        return writer._text.ToString().Trim();
    }

    /// <summary>The short name of what a <c>cref</c> points to: <c>String.Trim</c> of <c>M:System.String.Trim(System.Char)</c>.</summary>
    public static string NameOf(string cref)
    {
        var name = cref.Length > 2 && cref[1] == ':' ? cref[2..] : cref;
        var parenthesis = name.IndexOf('(', StringComparison.Ordinal);
        if (parenthesis >= 0) name = name[..parenthesis];
        var parts = name.Split('.');
        var shown = cref.StartsWith("T:", StringComparison.Ordinal) || parts.Length < 2 ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
        // Behind the backtick is the number of type parameters.
        return string.Concat(shown.Split('`').Select((part, index) => index == 0 ? part : part.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')));
    }

    private void Content(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text) Words(text.Value);
            else if (node is XElement child) Element(child);
        }
    }

    private void Element(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso":
                Code((string?)element.Attribute("langword") ?? ((string?)element.Attribute("cref") is { } cref ? NameOf(cref) : null)
                    ?? (element.Value.Length > 0 ? element.Value : (string?)element.Attribute("href") ?? ""));
                break;
            case "paramref" or "typeparamref":
                Code((string?)element.Attribute("name") ?? "");
                break;
            case "c":
                Code(element.Value.Trim());
                break;
            case "code":
                Block(element.Value);
                break;
            case "para" or "br":
                Break("\n\n");
                Content(element);
                Break("\n\n");
                break;
            case "item":
                Break("\n");
                _text.Append("- ");
                Content(element);
                break;
            case "term" when element.Parent?.Element("description") is not null:
                Content(element);
                _text.Append(": ");
                break;
            default:
                Content(element);
                break;
        }
    }

    private void Code(string text) => _text.Append(_isMarkdown ? $"`{text}`" : text);

    private void Block(string text)
    {
        Break("\n\n");
        var lines = text.Trim('\r', '\n').ReplaceLineEndings("\n");
        _text.Append(_isMarkdown ? $"```csharp\n{lines}\n```" : lines);
        Break("\n\n");
    }

    private void Break(string separator)
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1])) _text.Length--;
        if (_text.Length > 0) _text.Append(separator);
    }

    // The line breaks of the XML mean nothing.
    private void Words(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character)) _text.Append(character);
            else if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1])) _text.Append(' ');
        }
    }
}
