using Solvent.Promotion.Reading.Steps;

namespace Solvent.Promotion.Writing;

/// <summary>A step with the text of its method.</summary>
/// <param name="Flow">The step.</param>
/// <param name="Text">The method.</param>
/// <param name="IsAsync">Whether it is to be awaited.</param>
/// <param name="UsesToken">Whether it takes a cancellation token.</param>
internal sealed record WrittenStep(StepFlow Flow, string Text, bool IsAsync, bool UsesToken);
