using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Solvent.Kernel.Formatting.Views;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting.Foreign;

/// <summary>Documents in memory: JSON as a tree where the client has one, XML as its text.</summary>
internal static class Documents
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static MimeBundle OfJson(Duck value, string? mimeType)
        => MimeBundle.Empty.With(MimeBundle.Json, JsonSerializer.Serialize(value.Value)).With(MimeBundle.PlainText, JsonSerializer.Serialize(value.Value, Indented));

    public static MimeBundle OfXml(Duck value, string? mimeType)
    {
        var node = (XmlNode)value.Value;
        return MimeBundle.FromText(node is XmlDocument or XmlElement ? XElement.Parse(node is XmlDocument document ? document.DocumentElement!.OuterXml : node.OuterXml).ToString() : node.OuterXml);
    }
}
