using System.Xml.Linq;
using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Formatting;

/// <summary>Reads formatted HTML as a person sees it. Parsing fails when it is not well-formed.</summary>
internal sealed class HtmlOutput
{
    private readonly XElement _root;

    public HtmlOutput(string? html) => _root = XElement.Parse(html ?? throw new InvalidOperationException("The value has no HTML."), LoadOptions.PreserveWhitespace);

    public static HtmlOutput Of(object? value) => new(new FormatterRegistry().Format(value)[MimeBundle.Html]);

    public IEnumerable<string> Headers => Text("thead", "th");

    public IEnumerable<string> Footers => WithClass("slv-footer").Select(element => element.Value);

    public string? Caption => _root.Descendants("caption").SingleOrDefault()?.Value;

    public IReadOnlyList<string> Rows => [.. _root.Descendants("tbody").Single().Elements("tr").Select(row => string.Join(" | ", row.Elements().Select(cell => cell.Value)))];

    public IEnumerable<XElement> Elements(string name) => _root.Descendants(name);

    public IEnumerable<XElement> WithClass(string name) => _root.Descendants().Where(element => ((string?)element.Attribute("class"))?.Split(' ').Contains(name, StringComparer.Ordinal) == true);

    private IEnumerable<string> Text(string section, string cell) => _root.Descendants(section).SelectMany(each => each.Descendants(cell))
        .Select(header => string.Concat(header.Nodes().OfType<XText>().Select(text => text.Value)));
}
