using System.Text.Json;
using Solvent.Notebooks;

namespace Solvent.Jupyter.Messages;

/// <summary>Mime bundles as messages hold them.</summary>
internal static class BundleJson
{
    public static void WriteBundle(this Utf8JsonWriter json, string name, MimeBundle data)
    {
        json.WriteStartObject(name);
        foreach (var content in data)
        {
            json.WritePropertyName(content.MimeType);
            if (content.IsJson) json.WriteRawValue(content.Text);
            else json.WriteStringValue(content.Text);
        }

        json.WriteEndObject();
    }
}
