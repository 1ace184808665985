namespace Solvent.Remotes.Tests.Services;

/// <summary>A store that keeps conditions, as Amazon's does.</summary>
public sealed class ConditionalS3Server() : S3Server(keepsConditions: true);
