using System.Text.Json.Serialization;

namespace Solvent.Experiments;

/// <summary>How records are written, without reflection: a run that starts must not wait for it.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(JournalRecord))]
internal sealed partial class JournalJson : JsonSerializerContext;
