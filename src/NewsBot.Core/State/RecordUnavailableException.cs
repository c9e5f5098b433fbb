namespace NewsBot.State;

/// <summary>The record could not be read or written just now: the disk is full, the folder became read-only, the file is damaged.</summary>
/// <remarks>The message is one line for a person. What was to be written was not; what was acknowledged before still stands.</remarks>
public sealed class RecordUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
