using System.Text.Json;

namespace Solvent.Lint.Sarif;

/// <summary>Writes what makes a SARIF result known again, and why nobody has to act on it.</summary>
internal static class SarifSuppression
{
    public static void Write(Utf8JsonWriter json, Finding finding, SuppressedFinding? suppressed, bool hasBaseline)
    {
        if (finding.Fingerprint.Length > 0)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString("solventLine/v1", finding.Fingerprint);
            json.WriteEndObject();
        }

        if (hasBaseline) json.WriteString("baselineState", suppressed?.Kind == SuppressionKind.Baseline ? "unchanged" : "new");
        if (suppressed is null) return;
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", suppressed.Kind == SuppressionKind.InSource ? "inSource" : "external");
        if (suppressed.Justification is { } justification) json.WriteString("justification", justification);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
