using System.Text.Json.Serialization;

namespace Solvent.Experiments;

/// <summary>The JSON of what Solvent keeps of a run at a server beside what MLflow knows.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(MlflowNotes))]
[JsonSerializable(typeof(MlflowDetails))]
[JsonSerializable(typeof(DatasetSource))]
internal sealed partial class TransferJson : JsonSerializerContext;
