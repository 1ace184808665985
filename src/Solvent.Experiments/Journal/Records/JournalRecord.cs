using System.Text.Json.Serialization;

namespace Solvent.Experiments;

/// <summary>One thing that happened to a run.</summary>
[JsonDerivedType(typeof(RunStarted), "start")]
[JsonDerivedType(typeof(ParamLogged), "param")]
[JsonDerivedType(typeof(TagSet), "tag")]
[JsonDerivedType(typeof(DatasetUsed), "dataset")]
[JsonDerivedType(typeof(CodeCaptured), "code")]
[JsonDerivedType(typeof(ArtifactLogged), "artifact")]
[JsonDerivedType(typeof(FactsFound), "facts")]
[JsonDerivedType(typeof(RunEnded), "end")]
internal abstract record JournalRecord;
