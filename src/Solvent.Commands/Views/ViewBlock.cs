namespace Solvent.Commands.Views;

/// <summary>One part of a <see cref="ResultView"/>.</summary>
public abstract record ViewBlock;
