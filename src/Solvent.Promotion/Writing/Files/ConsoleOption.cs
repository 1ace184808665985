namespace Solvent.Promotion.Writing.Files;

/// <summary>An option of the console.</summary>
/// <param name="Variable">The variable of the entry.</param>
/// <param name="Property">The property that it sets.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">What a user writes.</param>
/// <param name="Description">What it is, as a sentence.</param>
internal sealed record ConsoleOption(string Variable, string Property, string Type, string Name, string Description);
