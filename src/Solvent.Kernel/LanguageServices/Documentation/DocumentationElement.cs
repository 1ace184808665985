namespace Solvent.Kernel.LanguageServices.Documentation;

/// <summary>A named part of a documentation, such as a parameter or an exception.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What is said about it.</param>
internal sealed record DocumentationElement(string Name, DocumentationText Text);
