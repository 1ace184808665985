namespace Solvent.Notebooks;

/// <summary>One output of a cell, as a notebook stores it.</summary>
public abstract record NotebookOutput;
