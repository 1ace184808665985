using System.Text.Json;

namespace Solvent.Jupyter.Messages;

/// <summary>Writes the members of a JSON object.</summary>
internal delegate void JsonContent(Utf8JsonWriter json);
