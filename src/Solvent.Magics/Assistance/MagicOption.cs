using Solvent.Commands;
using Solvent.Kernel;

namespace Solvent.Magics.Assistance;

/// <summary>An option of a magic command.</summary>
/// <param name="Name">The name with its dashes.</param>
/// <param name="Description">What it does.</param>
/// <param name="Values">What its value can become, given what is typed of it; <see langword="null"/> when it takes no value.</param>
internal sealed record MagicOption(string Name, string Description, Func<KernelSession, string, IEnumerable<WordCompletion>>? Values);
