namespace Solvent.Experiments;

/// <summary>What a run that is being recorded is, from its start on.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Experiment">The experiment that it belongs to.</param>
/// <param name="Parent">Identifier of the run that it is a part of.</param>
/// <param name="Autologs">Whether training and evaluation in cells is recorded by itself.</param>
/// <param name="IsDetached">Whether several processes record it, so that what one of them uses says nothing about it.</param>
/// <param name="Seed">The seed that its author has told.</param>
internal sealed record RunIdentity(string Id, string Experiment, string? Parent, bool Autologs, bool IsDetached, int? Seed);
