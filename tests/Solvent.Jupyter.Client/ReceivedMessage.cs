using System.Text.Json;
using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Client;

/// <summary>A message of the kernel.</summary>
internal sealed record ReceivedMessage(Channel Channel, string Type, string Parent, JsonElement Content, JsonElement Metadata, IReadOnlyList<byte[]> Buffers)
{
    public string? this[string name] => Content.TryGetProperty(name, out var value) ? value.ToString() : null;
}
