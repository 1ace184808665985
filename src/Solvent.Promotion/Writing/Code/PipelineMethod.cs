using Solvent.Promotion.Reading.Steps;

namespace Solvent.Promotion.Writing.Code;

/// <summary>A method that was a function of the notebook.</summary>
/// <param name="Flow">The function.</param>
/// <param name="Unit">What it needs.</param>
internal sealed record PipelineMethod(FunctionFlow Flow, CodeUnit Unit);
